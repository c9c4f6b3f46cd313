import type { Policy } from '#library/library';

/** How a citation names a policy: by its number, else by its title. */
export function policyCitation({ data }: Policy): string {
  return data.documentNumber ?? `《${data.title['zh-CN']}》`;
}
