export { Field, type Tied, wrongOf } from './field.view.tsx'
