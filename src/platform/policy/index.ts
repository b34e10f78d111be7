export { type Access, guard, type Guard, isGuarded } from './access.ts'
export {
  type Act,
  couldEver,
  definePolicy,
  type Grant,
  personOf,
  type Policy,
  refusalFor,
  type Subject,
} from './define-policy.ts'
