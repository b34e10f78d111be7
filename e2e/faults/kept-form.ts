/** The form of a page that kept what was typed: where it leads, and its fields as a browser would send them. */
export function keptForm(html: string): { action: string; fields: Record<string, string> } {
  const form = /<form class="panel text" method="post" action="([^"]*)"[\s\S]*?<\/form>/.exec(html)
  if (!form) throw new Error(`no form was kept: ${html.slice(0, 500)}`)
  const fields: Record<string, string> = {}
  for (const [, name = '', value = ''] of form[0].matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
  ))
    fields[name] = plain(value)
  for (const [, name = '', value = ''] of form[0].matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g,
  ))
    fields[name] = plain(value)
  return { action: plain(form[1] ?? ''), fields }
}

const plain = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
