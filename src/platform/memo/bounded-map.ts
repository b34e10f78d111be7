/** A map that forgets what was set longest ago when there is too much of it. */
export class BoundedMap<K, V> extends Map<K, V> {
  /** A bound for every map of the process. A bench sets it to nothing, to show what keeping saves. */
  static allAtMost = Infinity
  readonly #atMost: number

  constructor(atMost: number) {
    super()
    this.#atMost = atMost
  }

  override set(key: K, value: V): this {
    this.delete(key)
    super.set(key, value)
    if (this.size > Math.min(this.#atMost, BoundedMap.allAtMost)) {
      const oldest = this.keys().next()
      if (!oldest.done) this.delete(oldest.value)
    }
    return this
  }
}
