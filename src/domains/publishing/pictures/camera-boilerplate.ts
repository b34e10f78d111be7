/** What cameras and programs write where a caption belongs. */
export const isCameraBoilerplate = (words: string): boolean => boilerplate.test(words.trim())

const boilerplate =
  /^(?:(?:olympus|kodak|minolta|konica minolta|pentax|ricoh|samsung|nikon|canon|sony|fujifilm|casio|digital)? ?(?:digital (?:still )?camera|dsc)|samsung|default|untitled|screenshot|exif[_ ]jpeg[_ ]picture|jpeg|image|picture|photo|no description|(?:[a-z]:)?[\\/]?dcim[\\/].*|(?:dscn?|img|dji|gopr|pict|p)[_-]?\d{3,8}(?:\.jpe?g)?)$/i
