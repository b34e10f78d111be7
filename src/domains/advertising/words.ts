import type { Catalogue } from '#platform/i18n'

interface AdvertisingWords {
  readonly advertisement: string
  readonly advertisementBy: (advertiser: string) => string
  readonly nobody: string
}

export const words: Catalogue<AdvertisingWords> = {
  en: {
    advertisement: 'Advertisement',
    advertisementBy: (advertiser) => `Advertisement: ${advertiser}`,
    nobody: 'Nobody has taken this space today.',
  },
  ga: {
    advertisement: 'Fógra',
    advertisementBy: (advertiser) => `Fógra: ${advertiser}`,
    nobody: 'Níl an spás seo tógtha ag aon duine inniu.',
  },
}
