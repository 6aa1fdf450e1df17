"""`make profile`: replays the journey of a patient and a doctor under Silk and prints the slowest views and queries,
then what seeding needs in memory.

In a database of its own with invented people: Silk keeps requests and SQL."""

import argparse
import os
import subprocess
import sys
from contextlib import ExitStack

from memory_profiler import memory_usage

from loadtests import machine
from loadtests.run import environment, manage, say, services
from xinshou.local import local_dir

SEED_LIMIT_MIB = 600
"""Beyond it seeding keeps what it should have written: it works in batches of 100 people."""


def seed_measured(env: dict[str, str], scale: int) -> float:
    """Seeds, and returns the most memory that it took, in MiB."""
    command = [sys.executable, "manage.py", "seed_demo", "--scale", str(scale)]
    process = subprocess.Popen(command, env=env)  # noqa: S603
    most = float(memory_usage(process, interval=0.1, max_usage=True, include_children=True))
    if process.wait() != 0:
        raise RuntimeError("seed_demo has failed")
    return most


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5, help="how often the journey is walked")
    parser.add_argument("--scale", type=int, default=3, help="doctors with 40 patients each")
    options = parser.parse_args()
    for real_server in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(real_server, None)  # nobody real is ever profiled
    folder = local_dir() / "profile"
    env = environment(folder, 0) | {"XINSHOU_PROFILING": "1"}
    with ExitStack() as stack:
        stack.enter_context(services(folder))
        manage(env, "migrate", "--verbosity", "0")
        most = seed_measured(env, options.scale)
        say("\n".join(f"- {fact}" for fact in machine.machine_lines()))
        replay = [sys.executable, "-m", "loadtests.profiles.replay", "--times", str(options.times)]
        subprocess.run(replay, env=env, check=True)  # noqa: S603
    say(f"\nseed_demo --scale {options.scale}: at most {most:.0f} MiB (limit {SEED_LIMIT_MIB})")
    return int(most > SEED_LIMIT_MIB)


if __name__ == "__main__":
    sys.exit(main())
