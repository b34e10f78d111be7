/**
 * The currencies in use (ISO 4217, 2026) that people can give in, by roughly how many units make what
 * a euro buys: amounts on offer are a currency's own, and stay round. Codes that were given up (DEM,
 * HRK, BGN) and those of metals, funds and tests are not among them.
 */
const unitsToTheEuro: Readonly<Record<string, string>> = {
  0.5: 'BHD KWD OMR',
  1: 'AUD BMD BND BSD CAD CHF EUR FKP GBP GIP JOD KYD NZD PAB SGD SHP USD',
  2: 'AWG AZN BAM BBD BZD FJD GEL TOP WST XCD XCG',
  5: 'AED BRL BYN ILS LYD MYR PEN PGK PLN QAR RON SAR TMT TND',
  10: 'BOB CNY DKK GHS GTQ HKD MAD MOP NOK SBD SEK TJS TTD',
  20: 'BWP CUP CZK ERN HNL LSL MDL MVR MXN NAD SCR SLE STN SZL ZAR ZMW ZWG',
  50: 'DOP EGP MKD MRU MUR MZN NIO PHP SRD THB TRY TWD UAH UYU',
  100: 'AFN ALL BDT BTN CVE DZD GMD HTG INR ISK JPY KES KGS RSD RUB VUV XPF',
  200: 'DJF ETB GYD JMD LRD NPR PKR VES YER',
  500: 'AMD CRC HUF KMF KZT LKR SDG SOS XAF XOF',
  1000: 'AOA CLP IQD KPW',
  2000: 'ARS BIF CDF KRW MMK MWK NGN RWF TZS',
  5000: 'COP KHR MGA MNT SSP UGX',
  10_000: 'GNF PYG SYP UZS',
  20_000: 'IDR LAK VND',
  50_000: 'IRR',
  100_000: 'LBP',
}

const withoutDecimals = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
const withThreeDecimals = 'BHD IQD JOD KWD LYD OMR TND'

/** Whether a code of ISO 4217 stands for money that people can give. */
export const isCurrency = (code: string): boolean => unitsOf(code) !== undefined

/** How many decimals a currency has by ISO 4217, as gateways count: two for the euro, none for the yen. */
export function digitsOf(currency: string): number {
  if (withoutDecimals.includes(currency)) return 0
  return withThreeDecimals.includes(currency) ? 3 : 2
}

/**
 * What so many euro are in round units of a currency, for amounts on offer; no rate of exchange.
 * @example roughUnits(5, 'JPY') // 500
 */
export const roughUnits = (euro: number, currency: string): number =>
  euro * (unitsOf(currency) ?? 1)

function unitsOf(currency: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return undefined
  const found = Object.entries(unitsToTheEuro).find(([, codes]) => codes.includes(currency))
  return found && Number(found[0])
}
