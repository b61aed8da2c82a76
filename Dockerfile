# The console's files are the same for every machine, and the SDK's image has no Node.js.
FROM node:22 AS console
WORKDIR /source/web
COPY web/package.json web/package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY schema.graphql ../
COPY web ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY .editorconfig global.json Directory.Build.props Directory.Packages.props ./
COPY src/GraphQL/GraphQL.csproj src/GraphQL/
COPY src/Domain/Domain.csproj src/Domain/
COPY src/Store/Store.csproj src/Store/
COPY src/Schema/Schema.csproj src/Schema/
COPY src/Hub/Hub.csproj src/Hub/Console.targets src/Hub/
RUN dotnet restore src/Hub --use-current-runtime
COPY rulebooks rulebooks
COPY samples samples
COPY schema.graphql ./
COPY src src
COPY --from=console /source/web/dist web/dist
RUN dotnet publish src/Hub --no-restore --use-current-runtime --no-self-contained -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# data/ is where SQLite lies when no PostgreSQL is named, data/heads where the audit log's signed heads go.
RUN mkdir -p data/heads && chown -R $APP_UID data
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:5080
EXPOSE 5080
ENTRYPOINT ["dotnet", "hub.dll"]
CMD ["serve"]
