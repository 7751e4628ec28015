# One image per part: docker build --build-arg SERVICE=dossier .
# SERVICE: dossier, escalation, scheduling, notification, portal, mailbox or provision.
ARG NODE=24

FROM node:${NODE}-slim AS build
WORKDIR /build
COPY . .
RUN npm ci && node dev/run.mjs build

# What runs: one part's bundle and the npm packages it needs, nothing that builds or tests.
FROM node:${NODE}-slim AS pick
ARG SERVICE
WORKDIR /app
COPY --from=build /build /build
RUN set -eu; \
    case "$SERVICE" in \
      portal) from=apps/portal; entries=main ;; \
      mailbox) from=dev; entries=parts-mail-main ;; \
      provision) from=dev; entries='provision-databases provision-topics' ;; \
      *) from=services/$SERVICE; entries=main ;; \
    esac; \
    cd /build; \
    npm ci --omit=dev --ignore-scripts -w libs/contracts -w libs/policy -w libs/eventing -w libs/platform -w dev/parts -w "$from"; \
    mkdir -p "/app/$from"; \
    cp -R node_modules municipalities /app/; \
    rm -rf /app/node_modules/@rondetafel; \
    cp -R "$from/dist" "/app/$from/"; \
    if [ -d "$from/node_modules" ]; then cp -R "$from/node_modules" "/app/$from/"; fi; \
    echo '{ "type": "module" }' > /app/package.json; \
    for entry in $entries; do echo "await import('./$from/dist/$entry.mjs');"; done > /app/start.mjs

FROM node:${NODE}-slim
# Health and metrics are apart: nothing from outside leads to their port.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 HEALTH_PORT=9090 MUNICIPALITY=/app/municipalities/almere.json
WORKDIR /app
COPY --from=pick /app .
# Not root, and nothing in the image is its own to write: run it with a read-only root file system.
USER node
EXPOSE 8080 9090
ENTRYPOINT ["node", "--enable-source-maps", "start.mjs"]
