export { IconLinks, versionOf } from './icon-links.view.tsx'
export { iconSvg, initialOf } from './icon-svg.ts'
