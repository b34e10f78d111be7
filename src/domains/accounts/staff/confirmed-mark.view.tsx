/** Whether an address is known to be its owner’s, in a shape and a word. */
export const ConfirmedMark = ({ isConfirmed }: { isConfirmed: boolean }) =>
  isConfirmed ? (
    <span class="mark good">confirmed</span>
  ) : (
    <span class="mark idle">not confirmed</span>
  )
