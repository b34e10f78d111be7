import type { Catalogue } from '#platform/i18n'

interface AdvertisingWords {
  readonly advertisement: string
  readonly advertisementBy: (advertiser: string) => string
}

export const words: Catalogue<AdvertisingWords> = {
  en: {
    advertisement: 'Advertisement',
    advertisementBy: (advertiser) => `Advertisement: ${advertiser}`,
  },
  ga: {
    advertisement: 'Fógra',
    advertisementBy: (advertiser) => `Fógra: ${advertiser}`,
  },
}
