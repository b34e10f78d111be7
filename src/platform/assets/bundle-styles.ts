import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { bundleAsync, Features } from 'lightningcss'

/** Bundles each style sheet with its imports; the fonts that it names are copied under hashed names. */
export async function bundleStyles(
  styles: Readonly<Record<string, string>>,
  folder: string,
): Promise<Record<string, string>> {
  const names: Record<string, string> = {}
  for (const [name, entry] of Object.entries(styles)) {
    const { code, dependencies } = await bundleAsync({
      filename: entry,
      minify: true,
      analyzeDependencies: { preserveImports: false },
      // Browsers have light-dark() and the logical properties by now; rewriting them would double the file.
      exclude: Features.LightDark | Features.LogicalProperties | Features.Nesting | Features.Colors,
    })
    let css = new TextDecoder().decode(code)
    for (const dependency of dependencies ?? []) {
      if (dependency.type !== 'url') continue
      const source = resolve(dirname(dependency.loc.filePath), dependency.url)
      const file = await copyHashed(source, await readFile(source), folder)
      names[`font:${basename(source)}`] = file
      css = css.replaceAll(dependency.placeholder, file)
    }
    names[`style:${name}`] = await copyHashed(`${name}.css`, Buffer.from(css), folder)
  }
  return names
}

async function copyHashed(source: string, body: Buffer, folder: string): Promise<string> {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const file = `${basename(source, extname(source))}-${hash}${extname(source)}`
  await writeFile(join(folder, file), body)
  return file
}
