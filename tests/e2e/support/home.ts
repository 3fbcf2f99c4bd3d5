/** How full a home is, in GiB; what is left out is not told (contract 5). */
export interface Home {
  readonly used?: number;
  readonly quota?: number;
}

/** A home with room. */
export const ROOMY: Home = { used: 7, quota: 10 };

export const GIB = 1024 ** 3; // bytes

/** A property of a node as the storage service writes it. */
export function property(name: string, value: string | number): string {
  return `<vos:property uri="ivo://ivoa.net/vospace/core#${name}" readOnly="true">${value}</vos:property>`;
}

/** The node of a home. */
export function node({ used, quota }: Home): string {
  const properties = [
    property("creator", "astro1"),
    property("date", "2026-11-26T09:58:00.000"),
    used === undefined ? "" : property("length", Math.round(used * GIB)),
    quota === undefined ? "" : property("quota", Math.round(quota * GIB)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<vos:node xmlns:vos="http://www.ivoa.net/xml/VOSpace/v2.0" uri="vos://example.org~cavern/home/astro1" xsi:type="vos:ContainerNode">
<vos:properties>${properties.join("\n")}</vos:properties><vos:nodes /></vos:node>`;
}
