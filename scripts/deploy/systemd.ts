import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deployFile, isHere, judge, type Outcome, repository, run } from './outcome.ts'

const exposedAtMost = 3

/** systemd's own checks of the unit: that it loads, and how far it is shut off from the machine. */
export function checkUnit(folder: string): Outcome[] {
  if (!isHere('systemd-analyze', '--version'))
    return [{ state: 'not run', words: 'standfirst.service: systemd-analyze is not here' }]
  const unit = join(folder, 'standfirst.service')
  writeFileSync(unit, deployFile('standfirst.service').replaceAll('/srv/standfirst', repository))
  const verified = run(['systemd-analyze', 'verify', unit])
  const rated = run(['systemd-analyze', 'security', '--offline=true', unit])
  const exposure = Number(/exposure level for \S+: ([\d.]+)/.exec(rated.said)?.[1] ?? Number.NaN)
  return [
    judge(verified.code === 0 && verified.said === '', 'standfirst.service loads', verified.said),
    Number.isNaN(exposure)
      ? { state: 'not run', words: 'standfirst.service: this systemd rates no file (--offline)' }
      : judge(exposure <= exposedAtMost, `standfirst.service: exposure ${exposure}`, 'above 3'),
  ]
}
