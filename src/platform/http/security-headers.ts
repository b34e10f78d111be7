import { beforePaintHash } from '../pages/index.ts'

/**
 * Headers of every page. Forms may be sent to ourselves and to the enabled gateways, since
 * browsers check the redirects that follow a form as well.
 */
export function securityHeaders(
  formTargets: readonly string[],
  siteOrigin: string,
): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self' ${beforePaintHash}`,
      "style-src 'self'",
      "img-src 'self' blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      `form-action ${["'self'", ...formTargets].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    // With no-referrer our own forms would send `Origin: null`.
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // Of the host alone: what else is under the domain is not the paper's to decide.
    ...(siteOrigin.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}
