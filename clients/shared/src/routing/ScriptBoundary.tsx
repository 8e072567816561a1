import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/ErrorState';

interface ScriptBoundaryProps {
  /** Forgets what could not be loaded, so that it is loaded again. */
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** Where a page's script could not be loaded, for want of a network mostly, says so and tries again. React knows boundaries as classes only. */
export class ScriptBoundary extends Component<ScriptBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  readonly retry = () => {
    this.props.onRetry();
    this.setState({ hasFailed: false });
  };

  override componentDidMount() {
    window.addEventListener('online', this.#comeBack);
  }

  override componentWillUnmount() {
    window.removeEventListener('online', this.#comeBack);
  }

  override render() {
    return this.state.hasFailed ? (
      <ErrorState trouble={navigator.onLine ? 'failed' : 'offline'} onRetry={this.retry} />
    ) : (
      this.props.children
    );
  }

  readonly #comeBack = () => {
    if (this.state.hasFailed) {
      this.retry();
    }
  };
}
