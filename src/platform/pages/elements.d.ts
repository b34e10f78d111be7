import type { HTMLAttributes } from 'preact'

// Our islands' elements; their attributes are those of any HTML element.
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      [element: `x-${string}`]: HTMLAttributes<HTMLElement> & Record<`data-${string}`, unknown>
    }
  }
}
