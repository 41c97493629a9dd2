# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# what restoring needs, first: a change of code does not fetch packages again
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY eng/ eng/
COPY src/GeoMonitor.Core/*.csproj src/GeoMonitor.Core/packages.lock.json src/GeoMonitor.Core/
COPY src/GeoMonitor.Graph/*.csproj src/GeoMonitor.Graph/packages.lock.json src/GeoMonitor.Graph/
COPY src/GeoMonitor.Ingest/*.csproj src/GeoMonitor.Ingest/packages.lock.json src/GeoMonitor.Ingest/
COPY src/GeoMonitor.Storage/*.csproj src/GeoMonitor.Storage/packages.lock.json src/GeoMonitor.Storage/
COPY src/GeoMonitor.Monitoring/*.csproj src/GeoMonitor.Monitoring/packages.lock.json src/GeoMonitor.Monitoring/
COPY src/GeoMonitor.Api/*.csproj src/GeoMonitor.Api/packages.lock.json src/GeoMonitor.Api/
COPY src/GeoMonitor.Cli/*.csproj src/GeoMonitor.Cli/packages.lock.json src/GeoMonitor.Cli/
RUN dotnet restore src/GeoMonitor.Api --locked-mode && dotnet restore src/GeoMonitor.Cli --locked-mode

COPY .editorconfig ./
COPY datasets/ datasets/
COPY src/ src/
RUN dotnet publish src/GeoMonitor.Api --no-restore -c Release -o /publish/api \
 && dotnet publish src/GeoMonitor.Cli --no-restore -c Release -o /publish/cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /publish/api /app
COPY --from=build /publish/cli /cli

# the only place that is written to; a volume takes its owner from here
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
ENV GeoMonitor__DataDirectory=/data \
    ASPNETCORE_URLS=http://+:8080 \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080

# the first start loads the bundled figures
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["dotnet", "/cli/geomonitor.dll", "health", "--server", "http://127.0.0.1:8080"]
WORKDIR /app
ENTRYPOINT ["dotnet", "GeoMonitor.Api.dll"]
