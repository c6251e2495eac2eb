/** The top of the inspector: what it is, its name, where it stands. */
import { type IconName, DraftField, Icon, classNames } from "../../ui/index.ts";

export function Head(props: {
  readonly icon: IconName;
  readonly colour: string;
  readonly name: string;
  /** Identity of what is named, so that a draft never goes to another record. */
  readonly of: string;
  readonly nameLabel: string;
  readonly about: string;
  onRename(name: string): void;
}) {
  return (
    <header className={classNames("insp-head", props.colour)}>
      <span className="insp-tile">
        <Icon name={props.icon} size={16} />
      </span>
      <div className="grow">
        <DraftField
          layout="bare"
          className="insp-name"
          label={props.nameLabel}
          of={`${props.of}/name`}
          value={props.name}
          onCommit={(name) => props.onRename(name)}
        />
        <p className="insp-about cutoff">{props.about}</p>
      </div>
    </header>
  );
}
