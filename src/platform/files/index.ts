export { closeToOthers } from './close-to-others.ts'
export { openDiskStore } from './disk-store.ts'
export { openS3Store, type S3Patience, type S3Place } from './s3-store.ts'
export { type FileStore, type ListedFile, StoreAway, type StoredFile } from './file-store.ts'
