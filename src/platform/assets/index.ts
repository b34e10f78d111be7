export { type AssetUrls, type Assets, buildAssets, type AssetSources } from './assets.ts'
