/** A place in the content that names something else by its id. */
export interface Reference {
  file: string;
  field: string;
  id: string;
  /** Where the id must exist, in the words of the report. */
  target: string;
  exists: boolean;
}

/** One reference for every id of a list. */
export function each(
  file: string,
  field: string,
  ids: readonly string[],
  target: string,
  exists: (id: string) => boolean,
): Reference[] {
  return ids.map((id, index) => one(file, `${field}[${index}]`, id, target, exists(id)));
}

export function one(file: string, field: string, id: string, target: string, exists: boolean): Reference {
  return { file, field, id, target, exists };
}
