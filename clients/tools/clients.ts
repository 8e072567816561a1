/** The clients that are built; each is a folder of this workspace and an address of the host. */
export const clients = ['webshop', 'app', 'kiosk'] as const;

export type ClientName = (typeof clients)[number];
