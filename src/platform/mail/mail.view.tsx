import type { Mail } from './mail.ts'

// Mail programs know no style sheets of ours: tables-free HTML with the attributes that all of them honour.
export function MailView({
  mail,
  paper,
  origin,
  locale,
}: {
  mail: Mail
  paper: string
  origin: string
  locale: string
}) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{mail.subject}</title>
      </head>
      <body>
        <h1>
          <a href={origin}>{paper}</a>
        </h1>
        {mail.paragraphs.map((paragraph) => {
          if (typeof paragraph === 'string')
            return (
              <p>
                {paragraph.split('\n').flatMap((line, index) => (index ? [<br />, line] : [line]))}
              </p>
            )
          if ('quote' in paragraph)
            return (
              <blockquote>
                <p>{paragraph.quote}</p>
              </blockquote>
            )
          return (
            <p>
              <a href={paragraph.link}>{paragraph.words}</a>
            </p>
          )
        })}
      </body>
    </html>
  )
}
