{{/* Parts of network policies. */}}

{{/* (dict "root" $ "name" "…" "component" "…"): head of a policy. */}}
{{- define "gisement.policyHead" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "gisement.fullname" .root }}-{{ .name }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "gisement.labels" . | nindent 4 }}
{{- end -}}

{{/* (dict "root" $ "components" (list …)): the pods of a policy. */}}
{{- define "gisement.policyPods" -}}
podSelector:
  matchLabels:
    {{- include "gisement.everything" .root | nindent 4 }}
  matchExpressions:
    - key: app.kubernetes.io/component
      operator: In
      values:
        {{- toYaml .components | nindent 8 }}
{{- end -}}

{{- define "gisement.dnsRule" -}}
- to:
    {{- if .Values.networkPolicy.dnsTo }}
    {{- toYaml .Values.networkPolicy.dnsTo | nindent 4 }}
    {{- else }}
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
    {{- end }}
  ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
{{- end -}}

{{/* (dict "peers" list "port" number): a rule outwards; anywhere where no peers are given. */}}
{{- define "gisement.outwardRule" -}}
- ports:
    - port: {{ .port }}
      protocol: TCP
  {{- with .peers }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}
