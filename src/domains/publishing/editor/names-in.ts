/** Names parted by semicolons. @example namesIn('Ines Calder; Dara Quill') // ['Ines Calder', 'Dara Quill'] */
export const namesIn = (list: string): string[] =>
  list
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
