import { type AnchorHTMLAttributes, type ComponentType, createContext, useContext } from 'react';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  to: string;
  /** Leaves the page that runs here, such as for the identity provider. */
  reloadDocument?: boolean;
}

function PlainLink({ to, reloadDocument: _, children, ...rest }: LinkProps) {
  return (
    <a {...rest} href={to}>
      {children}
    </a>
  );
}

/** How a link goes somewhere: by the router of the workplace; without one, as browsers do. */
export const LinkContext = createContext<ComponentType<LinkProps>>(PlainLink);

export function Link(props: LinkProps) {
  const Shown = useContext(LinkContext);
  return <Shown {...props} />;
}
