# Readout in a container: docker build -t readout . ; docker run --rm
# --volume "$PWD:/data" --user "$(id -u):$(id -g)" readout build talks.xml
FROM debian:bookworm-slim AS build
WORKDIR /readout/source
RUN apt-get update && apt-get install -y --no-install-recommends build-essential debhelper
COPY . .
RUN apt-get update && apt-get build-dep -y --no-install-recommends ./
RUN dpkg-buildpackage --unsigned-source --unsigned-changes --build=binary

FROM debian:bookworm-slim
# Fonts of other scripts and hyphenation, which the packages only recommend.
ARG EXTRA="fonts-noto-core fonts-noto-cjk hyphen-en-us hyphen-uk hyphen-fr hyphen-de hyphen-es hyphen-it hyphen-nl hyphen-pl hyphen-pt-pt hyphen-pt-br hyphen-sv"
COPY --from=build /readout/readout_*.deb /readout/readout-forms_*.deb /tmp/packages/
RUN apt-get update && apt-get install -y --no-install-recommends /tmp/packages/*.deb $EXTRA && rm -rf /tmp/packages /var/lib/apt/lists/*
USER nobody
WORKDIR /data
ENTRYPOINT ["readout"]
CMD ["--help"]
