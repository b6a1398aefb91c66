import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';

const KEPT_MS = 60_000;

/** A file of a case, opened by the desk; forgotten soon after nothing shows it any more. */
export function useAttachment(id: string, hash: string, wanted: boolean) {
  const desk = useDesk();
  return useQuery({
    queryKey: ['attachment', id, hash],
    queryFn: () => desk.complaint.attachment({ id, hash }),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
  });
}

/** An address under which this page alone can show the file, as long as it is shown. */
export function useFileAddress(file: File | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (file === undefined) return undefined;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => {
      setAddress(null);
      URL.revokeObjectURL(made);
    };
  }, [file]);
  return address;
}
