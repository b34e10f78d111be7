const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** A browser as its owner would call it: `Firefox, Android`; undefined where it does not say. */
export function browserName(userAgent: string | null): string | undefined {
  if (!userAgent) return undefined
  const find = (names: typeof browsers) => names.find(([form]) => form.test(userAgent))?.[1]
  const named = [find(browsers), find(systems)].filter((name) => name !== undefined)
  return named.length > 0 ? named.join(', ') : undefined
}
