// Stands for a decoder that is not installed as it should be.
throw new Error('a module is missing')
