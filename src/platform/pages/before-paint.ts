import { createHash } from 'node:crypto'

/**
 * The one inline script, constant and allowed by its hash: sets classes on <html> before the
 * first paint, so that neither the theme nor a supporter's appeal flashes. Reading sets no cookie;
 * `supporter` and `reader` are written by the pages that follow a payment or a sign-in.
 */
export const beforePaint =
  "(function(d){var c=d.documentElement.classList;c.add('js');try{var t=localStorage.getItem('theme');" +
  "if(t==='light'||t==='dark')c.add('theme-'+t)}catch(e){}" +
  'var s=/(?:^|; )supporter=(\\d{4}-\\d\\d-\\d\\d)/.exec(d.cookie);' +
  "if(s&&s[1]>=new Date().toISOString().slice(0,10))c.add('supporter');" +
  "if(/(?:^|; )reader=1/.test(d.cookie))c.add('signed-in')})(document)"

/** Its source expression for Content-Security-Policy. */
export const beforePaintHash = `'sha256-${createHash('sha256').update(beforePaint).digest('base64')}'`
