import { defineJob } from '#platform/jobs'
import { aboutPicture } from './make-renditions.job.ts'
import { removeFiles } from './remove-files.ts'

/** Removes the files of a picture that was taken down, however long the store is away. */
export const removeFilesJob = defineJob(
  'publishing.remove-picture-files',
  aboutPicture,
  async (ctx, { pictureId }) => {
    await removeFiles(ctx, pictureId)
  },
  { partner: 'files' },
)
