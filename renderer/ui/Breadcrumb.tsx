/** Where one is, from the outside in; the last is the thing itself. */
import { Breadcrumb as AriaBreadcrumb, Breadcrumbs as AriaBreadcrumbs, Link } from "react-aria-components";
import { EndKept } from "./EndKept.tsx";
import { Icon } from "./Icon.tsx";

export interface BreadcrumbProps {
  label: string;
  steps: readonly { id: string; label: string; onPress?: (() => void) | undefined }[];
}

export function Breadcrumb({ label, steps }: BreadcrumbProps) {
  return (
    <AriaBreadcrumbs aria-label={label} className="ui-crumbs">
      {steps.map((step, at) => (
        <AriaBreadcrumb key={step.id} id={step.id} className="ui-crumb">
          {at === steps.length - 1 ? (
            <b className="cutoff" aria-current="page" title={step.label}>
              <EndKept name={step.label} />
            </b>
          ) : (
            <>
              {step.onPress === undefined ? (
                <span className="cutoff">{step.label}</span>
              ) : (
                <Link className="ui-crumb-link cutoff" onPress={step.onPress}>
                  {step.label}
                </Link>
              )}
              <Icon name="right" size={12} />
            </>
          )}
        </AriaBreadcrumb>
      ))}
    </AriaBreadcrumbs>
  );
}
