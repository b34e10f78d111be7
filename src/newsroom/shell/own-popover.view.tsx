/** What opens under one's own name: who one is here, how the keys work, the way out. */
export function OwnPopover({
  person,
}: {
  person: { readonly id: string; readonly name: string; readonly role: string }
}) {
  return (
    <div id="me" class="me" popover="auto">
      <p>
        <strong>{person.name}</strong>, {person.role}
      </p>
      <x-keys>
        <p class="hint">
          Press <kbd>G</kbd> and the underlined letter to change rooms. A key that is printed on a
          button presses it. In a text, <kbd>Esc</kbd> comes first.
        </p>
        <div class="choice">
          <input type="checkbox" id="letters" checked />
          <label for="letters">Single letters work as keys</label>
        </div>
      </x-keys>
      <x-sign-out data-person={person.id}>
        <form method="post" action="/sign-out">
          <button type="submit">Sign out</button>
        </form>
      </x-sign-out>
    </div>
  )
}
