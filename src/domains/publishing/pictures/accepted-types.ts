/** What a form for pictures names. HEIC is left out so that an iPhone sends JPEG. */
export const acceptedTypes = 'image/jpeg,image/png,image/webp,image/avif,image/tiff,image/gif'
