# Not built here: there is no Docker on the machine this was written on. xinshou/tests/test_deployment.py reads it.
# One image, several commands (compose.yaml). PostgreSQL, Redis and files live elsewhere.
FROM python:3.11-slim-bookworm AS base
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements-dev.txt pyproject.toml ./
# The pins of requirements-dev.txt decide the versions, pyproject.toml what is needed to serve.
RUN python -c "import tomllib; print(*tomllib.load(open('pyproject.toml','rb'))['project']['dependencies'], sep='\n')" > runtime.txt \
    && pip install -r runtime.txt -c requirements-dev.txt
COPY . .
RUN python -m babel.messages.frontend compile -d xinshou/locale -D django \
    && useradd --system --uid 10001 --no-create-home xinshou \
    && mkdir -p /app/.local /app/static-files && chown -R xinshou /app/.local /app/static-files
ENV DJANGO_SETTINGS_MODULE=xinshou.settings STATIC_ROOT=/app/static-files
# Settings of production refuse to be read without keys; these live as long as this command, and nothing is sealed with them.
RUN SECRET_KEY=$(head -c 60 /dev/urandom | base64 -w0) XINSHOU_INDEX_KEY=$(head -c 32 /dev/urandom | base64) XINSHOU_MASTER_KEYS=build:$(head -c 32 /dev/urandom | base64) ALLOWED_HOSTS=build.invalid DATABASE_URL=postgresql://none@none/none REDIS_URL=redis://none:1/0 python manage.py collectstatic --noinput
USER xinshou
EXPOSE 8000
CMD ["python", "-m", "granian", "--interface", "wsgi", "--workers", "1", "--blocking-threads", "1", "--no-ws", "--host", "0.0.0.0", "--port", "8000", "xinshou.wsgi:application"]
