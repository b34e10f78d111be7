/** What a form for pictures names. HEIC is left out so that an iPhone sends JPEG. */
export const acceptedTypes = 'image/jpeg,image/png,image/webp,image/avif,image/tiff,image/gif'

/** In bytes. */
export const largestUpload = 30_000_000
export const tooLarge = 'A picture may have at most 30 MB.'
export const emptyFile = 'The file is empty. Save it again and upload it again.'
