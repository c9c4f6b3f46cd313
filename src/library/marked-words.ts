import { addressesIn } from '#domain/web-addresses';
import type { BodyNode, BodyText } from './body-node.ts';
import { STRONG_END, STRONG_START, withoutSigns } from './marks/signs.ts';

/**
 * Puts strong words and addresses, which Markdown reads by the rules of Latin script, into a tree by those of Chinese:
 * `**“清单”**之外` is strong, and http://www.example.gov.cn，点击 links the address alone.
 */
export function withLinksAndStrong(nodes: readonly BodyNode[], isLink = false): BodyNode[] {
  const inner = nodes.map((node): BodyNode => {
    if (node.type === 'text') return node;
    const children = withLinksAndStrong(node.children, isLink || isNamed(node, 'a', 'code'));
    return { ...node, children };
  });
  const linked = (text: string) => (isLink ? [textNode(withoutSigns(text))] : withLinks(withoutSigns(text)));
  return withStrong(inner).flatMap((node): BodyNode[] => {
    if (node.type === 'text') return linked(node.value);
    // Strong words are put together here, so their text has not been looked at yet.
    return isNamed(node, 'strong')
      ? [
          {
            ...node,
            children: node.children.flatMap((child) =>
              child.type === 'text' ? linked(child.value) : [child],
            ),
          },
        ]
      : [node];
  });
}

function isNamed(node: BodyNode, ...names: string[]): boolean {
  return node.type === 'element' && names.includes(node.name);
}

/** Pairs the signs of strong words among siblings; a sign without its other half is the asterisks that it was. */
function withStrong(nodes: readonly BodyNode[]): BodyNode[] {
  const out: BodyNode[] = [];
  let open: BodyNode[] | null = null;
  for (const node of nodes.flatMap(atSigns)) {
    const sign = node.type === 'text' ? node.value : '';
    if (sign === STRONG_START) {
      if (open) out.push(textNode('**'), ...open);
      open = [];
    } else if (sign === STRONG_END) {
      if (open) out.push({ type: 'element', name: 'strong', attributes: {}, children: joined(open) });
      else out.push(textNode('**'));
      open = null;
    } else (open ?? out).push(node);
  }
  if (open) out.push(textNode('**'), ...open);
  return joined(out);
}

function atSigns(node: BodyNode): BodyNode[] {
  if (node.type !== 'text') return [node];
  const parts = node.value.split(new RegExp(`([${STRONG_START}${STRONG_END}])`));
  return parts.filter((part) => part !== '').map(textNode);
}

function joined(nodes: readonly BodyNode[]): BodyNode[] {
  return nodes.reduce<BodyNode[]>((out, node) => {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      out[out.length - 1] = textNode(last.value + node.value);
    else out.push(node);
    return out;
  }, []);
}

function withLinks(text: string): BodyNode[] {
  const out: BodyNode[] = [];
  let end = 0;
  for (const address of addressesIn(text)) {
    if (address.start > end) out.push(textNode(text.slice(end, address.start)));
    const words = textNode(text.slice(address.start, address.end));
    out.push({ type: 'element', name: 'a', attributes: { href: address.href }, children: [words] });
    end = address.end;
  }
  if (end < text.length || text === '') out.push(textNode(text.slice(end)));
  return out;
}

function textNode(value: string): BodyText {
  return { type: 'text', value };
}
