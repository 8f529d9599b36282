/** How each service names what begins with TLS 1.2 or later. */
export const MODERN = {
  /** Predefined policies. Source: "Security policies" in the guide of Application Load Balancers. */
  listener: /^(ELBSecurityPolicy-)?(TLS13-1-[23]|TLS-1-2|FS-1-2)/,
  /** Security policies of custom domains of API Gateway. */
  api: /TLS_1_[23]|TLS1[23]/,
  /** TLS policies of OpenSearch domains. */
  search: /^Policy-Min-TLS-1-2-/,
  /** Minimum protocol versions of CloudFront distributions. */
  viewer: /^TLSv1\.[23]/,
} as const;
