import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import { Link, type LinkProps } from './link.tsx';

export type ButtonLook = 'primary' | 'secondary' | 'subtle' | 'danger';

interface Look {
  look?: ButtonLook;
  icon?: IconName;
  children?: ReactNode;
}

type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & Look & { ref?: Ref<HTMLButtonElement> };

/** While it is at work it can't be pressed again, keeps the focus and says that it is busy. */
export function Button({ look = 'secondary', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button--${look}`}>
      {rest.isPending ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

/** An icon alone: `label` is what it is called. */
export function IconButton({
  label,
  icon,
  ...rest
}: Omit<ButtonProps, 'children' | 'look'> & { label: string; icon: IconName }) {
  return (
    <AriaButton {...rest} aria-label={label} className="button button--subtle button--icon">
      <Icon name={icon} />
    </AriaButton>
  );
}

/** Goes somewhere, so it is a link; it only looks like a button. */
export function LinkButton({ look = 'secondary', icon, children, ...rest }: Omit<LinkProps, 'className'> & Look) {
  return (
    <Link {...rest} className={`button button--${look}`}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
