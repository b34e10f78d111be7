import { rolldown } from 'rolldown'

/** Bundles every island into a module of its own, what they share into chunks. Gives names to files. */
export async function bundleIslands(
  islands: Readonly<Record<string, string>>,
  folder: string,
): Promise<Record<string, string>> {
  if (Object.keys(islands).length === 0) return {}
  const bundle = await rolldown({
    input: { ...islands },
    platform: 'browser',
    tsconfig: false,
    transform: { jsx: { runtime: 'automatic', importSource: 'preact' }, target: 'es2022' },
  })
  const { output } = await bundle.write({
    dir: folder,
    format: 'es',
    minify: true,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: 'shared-[hash].js',
  })
  await bundle.close()
  return Object.fromEntries(
    output.flatMap((file) =>
      file.type === 'chunk' && file.isEntry ? [[`island:${file.name}`, file.fileName]] : [],
    ),
  )
}
