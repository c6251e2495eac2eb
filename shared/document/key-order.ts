/** Keys put in order, once for all objects that are alike: what was sorted before is found again by comparing names. */

/** Orders that are remembered: of this many first keys, and this many for each. Whatever comes beyond is sorted anew. */
const most = { firsts: 500, each: 40 };

/** Answers what `make` makes of a list of keys. `make` must be pure; what it answers may be given out again. */
export function rememberKeys<Order>(make: (keys: readonly string[]) => Order): (keys: readonly string[]) => Order {
  const byFirst = new Map<string, { readonly keys: readonly string[]; readonly order: Order }[]>();
  return (keys) => {
    const first = keys[0] ?? "";
    let known = byFirst.get(first);
    if (known) {
      for (const one of known) if (sameKeys(one.keys, keys)) return one.order;
    } else if (byFirst.size < most.firsts) byFirst.set(first, (known = []));
    const order = make(keys);
    if (known && known.length < most.each) known.push({ keys: [...keys], order });
    return order;
  };
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
