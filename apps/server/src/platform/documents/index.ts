export interface Documents { renderPdf(template: string, payload: unknown): Promise<Uint8Array>; stop(): Promise<void> }
export function startDocuments(): Documents { return { renderPdf: async () => new Uint8Array(), stop: async () => undefined }; }
