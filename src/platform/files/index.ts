export { openDiskStore } from './disk-store.ts'
export { openS3Store, type S3Place } from './s3-store.ts'
export type { FileStore, StoredFile } from './file-store.ts'
