import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { ask } from "../client.ts";

/** Ends the session and leaves nothing of it in this window. */
export function useLogout(): () => void {
  const [, go] = useLocation();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => ask("/api/logout", { method: "POST" }),
    onSuccess() {
      go("/login");
      client.clear();
    },
  });
  return () => mutate();
}
