"""The program: without arguments the window, at once; with arguments the command line."""

import sys


def main() -> int:
    """Start what was asked for; returns the exit code."""
    if len(sys.argv) > 1:
        from counter_desk.cli import run_command_line  # late: the window needs no command line

        return run_command_line(_launch, _launch_demo)
    return _launch()


def _launch() -> int:
    from counter_desk.app import run  # late: the command line needs no Qt

    return run()


def _launch_demo() -> int:
    from counter_desk.demo import run_demo

    return run_demo()


if __name__ == "__main__":
    sys.exit(main())
