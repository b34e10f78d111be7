/** What somebody wrote, as paragraphs: text and nothing else, whatever was typed. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph.split('\n').flatMap((line, at) => (at > 0 ? [<br />, line] : [line]))}
        </p>
      ))}
    </>
  )
}
