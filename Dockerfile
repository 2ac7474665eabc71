# The command medpool, for a machine without the .NET SDK:
#   docker build -t medpool .
#   docker run --rm -v "$PWD":/data medpool demo
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish src/MedPool.Cli -c Release -o /app

FROM mcr.microsoft.com/dotnet/runtime:10.0
COPY --from=build /app /app
WORKDIR /data
ENTRYPOINT ["dotnet", "/app/medpool.dll"]
