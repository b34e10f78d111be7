export { changeSettings } from './change-settings.ts'
export {
  defaultSettings,
  type OwnAmounts,
  readSettings,
  type Settings,
  settingsSchema,
} from './settings.ts'
export { followSettings } from './follow-settings.ts'
export { emptyDatabase, isHalfADemo, isUntouched } from './half-a-demo.queries.ts'
